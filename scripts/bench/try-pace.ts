import { broadcast } from './pace-field.ts';

const c = JSON.parse(process.argv[2] ?? '{}');
console.log(JSON.stringify(c), JSON.stringify(await broadcast(c)));
