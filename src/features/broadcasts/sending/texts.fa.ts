export const texts = {
  more: 'ادامه را بخوانید',
  fewer: 'کمتر از این پیام‌ها',
} as const;
