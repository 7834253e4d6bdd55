import { say, type Words } from '../platforms/index.ts';

export const texts = {
  option: (number: number, option: string): Words => say`${number}. ${option}`,
  rightAnswer: (option: string): Words => say`پاسخ درست: ${option}`,
};
