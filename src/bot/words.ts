export { bold, lines, link, type Part, parts, plain, say, type Words } from '../platforms/words.ts';
