/** Words on the ticket's picture. */
export const texts = {
  campaign: 'نذر خون',
  title: 'نوبت اهدای خون',
  hour: (clock: string): string => `ساعت ${clock}`,
  showCode: 'این کد را هنگام پذیرش نشان دهید',
  bring: 'کارت ملی همراه داشته باشید',
  /** The same for large letters. */
  brief: { showCode: 'این کد را نشان دهید', bring: 'کارت ملی بیاورید' },
};
