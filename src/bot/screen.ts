export { type Key, rows, type Screen, type ScreenButton } from '../platforms/screen.ts';
