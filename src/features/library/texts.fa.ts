/** What stands on the first screen of the room. */
export const texts = {
  library: 'دانستنی‌ها',
  title: 'اینجا می‌خوانید، پاسخ پرسش‌هایتان را می‌یابید، یا از کارشناس انتقال خون می‌پرسید.',
  packs: 'بسته‌های خواندنی',
  search: 'جست‌وجوی پرسش',
  ask: 'پرسیدن از کارشناس',
  questions: 'پرسش‌های مردم',
  faq: 'پرسش‌های رایج',
  next: 'بعدی',
  earlier: 'قبلی',
  page: 'صفحهٔ بعد',
} as const;
