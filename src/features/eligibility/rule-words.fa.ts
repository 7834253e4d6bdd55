import type { Figures } from './figures.ts';
import type { Asked } from './rule.ts';
import type { RuleId } from './rule-table.ts';

/** A rule in the words of its sign-off: what is answered, and what follows. */
interface RuleWords {
  readonly answer: string;
  readonly outcome: string;
}

const never = (answer: string): RuleWords => ({ answer, outcome: 'معافیت دائم' });
const physician = (answer: string): RuleWords => ({ answer, outcome: 'تصمیم با پزشک' });
const until = (answer: string, time: string): RuleWords => ({ answer, outcome: `معافیت موقت: ${time}` });

/** The whole table in Persian. */
export const ruleWords: Readonly<Record<RuleId, RuleWords>> = {
  AGE_MIN: until('کمتر از حداقل سن', 'تا زادروز، به تقویم جلالی'),
  AGE_MAX: {
    answer: 'بالاتر از حداکثر سن',
    outcome: 'اهداکنندهٔ مستمر تا سقف دوم: تصمیم با پزشک؛ دیگران: معافیت دائم',
  },
  WEIGHT: until('وزن کمتر از حداقل', 'تا رسیدن به حداقل وزن'),
  INTERVAL_WB: {
    answer: 'اهدای خون کامل، زودتر از فاصلهٔ لازم',
    outcome:
      'معافیت موقت: تا پایان فاصله. در ibto_8w هشت هفته مانع است؛ ۱۲ هفته (آقایان) و ۱۶ هفته (خانم‌ها) فقط پیشنهاد',
  },
  CAP_MEN: until('آقایان: سقف دفعات در ۱۲ ماه پر شده', 'تا یک سال پس از قدیمی‌ترین آن‌ها'),
  CAP_WOMEN: until('خانم‌ها: سقف دفعات در ۱۲ ماه پر شده', 'تا یک سال پس از قدیمی‌ترین آن‌ها'),
  UNWELL_TODAY: until('امروز حالش خوب نیست؛ تب یا نشانهٔ آنفلوانزا', 'تا بهبود'),
  FLU: until('تازه از سرماخوردگی یا آنفلوانزا خوب شده', 'چند روز پس از پایان نشانه‌ها'),
  COVID: until('تازه از کرونا خوب شده', 'پس از بهبود'),
  RECOVERED_OTHER: physician('تازه از بیماری دیگری خوب شده'),
  PREGNANT: until('بارداری', 'تا پایان آن'),
  BREASTFEEDING: until('شیردهی', 'تا پایان آن'),
  POSTPARTUM: until('زایمان', 'بیش از شش هفته'),
  MISCARRIAGE: until('سقط', 'پس از آن'),
  MENSTRUATION: until('قاعدگی شدید و دردناک (پرسیده نمی‌شود)', 'تا پایان آن'),
  SKIN_12M: until('حجامت، زالوی غیرپرورشی، تاتو، سوراخ گوش، طب سوزنی، الکترولیز', 'پس از آن'),
  SURGERY_MINOR: {
    answer: 'جراحی کوچک یا لاپاراسکوپی در یک سال گذشته',
    outcome: 'معافیت موقت: تا چند هفته پس از بهبود کامل؛ سپس تصمیم با پزشک',
  },
  SURGERY_MAJOR: physician('جراحی بزرگ'),
  HOSPITAL: physician('جراحی بزرگ یا بستری'),
  ENDOSCOPY: physician('آندوسکوپی'),
  DENTAL: physician('دندان‌پزشکی'),
  TRANSFUSED: physician('دریافت خون'),
  ANTIBIOTIC_NOW: {
    answer: 'اکنون آنتی‌بیوتیک می‌خورد',
    outcome: 'معافیت موقت: تا پایان دوره؛ سپس تصمیم با پزشک',
  },
  MEDICINE_OTHER: physician('داروی دیگر («دارو را برای اهدا قطع نکنید»)'),
  VAX_VECTOR: until('واکسن اسپوتنیک یا آسترازنکا', 'پس از تزریق'),
  VAX_INACTIVATED: {
    answer: 'واکسن آنفلوانزا یا کرونای دیگر',
    outcome: 'بدون عارضه: مانعی نیست؛ با عارضه: تا برطرف شدن آن',
  },
  VAX_LIVE: until('واکسن زنده', 'پس از تزریق'),
  VAX_OTHER: physician('واکسن دیگر'),
  PEP_RABIES: until('واکسن هاری پس از گزش', 'پس از گزش'),
  BITE_ONLY: physician('گزش حیوان بدون واکسن'),
  PEP_HBV: until('هپاتیت ب پس از تماس', 'پس از تماس'),
  HEART: {
    answer: 'بیماری قلبی',
    outcome: 'معافیت دائم؛ فقط افتادگی سادهٔ دریچهٔ میترال: مانعی نیست',
  },
  EPILEPSY: never('صرع یا تشنج'),
  CANCER: never('سرطان'),
  STROKE: never('سکتهٔ مغزی'),
  HAEMOPHILIA: never('هموفیلی'),
  DIABETES_INSULIN: never('دیابت با انسولین'),
  ILLNESS_PERMANENT: never('در گفت‌وگو با یک دکمه: سکته، صرع یا تشنج، سرطان، هموفیلی'),
  THAL_MINOR: {
    answer: 'تالاسمی مینور',
    outcome: 'تصمیم با پزشک؛ اگر هموگلوبین از عدد بیشتر نباشد: معافیت موقت',
  },
  POLYCYTHAEMIA: physician('غلظت خون'),
  HAEMOGLOBIN: until('هموگلوبین کمتر از عدد (پرسیده نمی‌شود)', 'تا بهبود'),
  ASTHMA: physician('آسم'),
  DIABETES_ORAL: physician('دیابت با قرص یا رژیم'),
  HYPERTENSION: physician('فشار خون بالا، مهارشده یا نه'),
  ORGAN_DISEASE: physician('بیماری کلیه، کبد یا ریه'),
  ALLERGY: physician('آلرژی'),
  G6PD: physician('فاویسم'),
  BRUCELLOSIS: physician('تب مالت'),
  LEISHMANIASIS: physician('سالک'),
  JAUNDICE: physician('زردی در خود یا خانواده'),
  ILLNESS_OTHER: physician('در گفت‌وگو با یک دکمه: هر بیماری طولانی دیگر'),
  MALARIA_VISIT: until('سفر به منطقهٔ مالاریاخیز، کمتر از مرز اقامت', 'پس از ترک آن'),
  MALARIA_RESIDENT: until('اقامت پیاپی در منطقهٔ مالاریاخیز', 'پس از ترک آن'),
  MALARIA_ILLNESS: never('ابتلا به مالاریا در هر زمان'),
  BSE: never('اقامت در منطقهٔ جنون گاوی هنگام شیوع'),
  TRAVEL_OTHER: physician('اقامت طولانی خارج از کشور یا ناخوشی پس از سفر (عراق مانعی نیست)'),
  INJECTED_DRUGS: never('تزریق مواد (فقط در ابزار پزشکان؛ در گفت‌وگو پرسیده نمی‌شود)'),
  HEPATITIS: never('هپاتیت ب یا سی (فقط در ابزار پزشکان)'),
  HIV: never('HIV (فقط در ابزار پزشکان)'),
  CONFIDENTIAL: {
    answer: 'ترجیح می‌دهم با پزشک صحبت کنم',
    outcome: 'تصمیم با پزشک، بی‌دلیل و بی‌تاریخ',
  },
  FASTING: {
    answer: 'فاصله از آخرین غذا بیش از عدد',
    outcome: 'پس از غذا بیاید (در گفت‌وگو: فقط توصیه)',
  },
  ID: {
    answer: 'بدون کارت ملی؛ از بار دوم هر کارت عکس‌دار',
    outcome: 'با کارت بیاید (در گفت‌وگو: فقط توصیه)',
  },
  NATIONALITY: { answer: 'تابعیت غیرایرانی', outcome: 'پرسیده نمی‌شود؛ از مرکز بپرسد' },
  AIR_POLLUTION: { answer: 'آلودگی هوا', outcome: 'مانعی نیست' },
  PLT: {
    answer: 'فقط اهدای پلاکت',
    outcome: 'آقایان ۱۸ تا ۶۰، بدون مسکن در ۷۲ ساعت، ۲۴ بار در سال (در این ربات نیست)',
  },
  LONGEST: {
    answer: 'چند دلیل با هم',
    outcome: 'دائم، سپس بی‌تاریخ، سپس دیرترین تاریخ، سپس پزشک',
  },
};

export const askedWords: Readonly<Record<Asked, string>> = {
  age: 'سن',
  weight: 'وزن',
  donations: 'اهداهای پیشین',
  well: 'حال امروز',
  women: 'ویژهٔ خانم‌ها',
  skin: 'پوست و جراحی',
  medicine: 'دارو و بیماری',
  travel: 'سفر',
  confidential: 'صفحهٔ محرمانه',
  advice: 'توصیه',
  '-': '–',
};

export const figureWords: Readonly<Record<keyof Figures, string>> = {
  profile: 'الگوی فاصله',
  minimumAge: 'حداقل سن',
  maximumAge: 'حداکثر سن',
  maximumAgeOfRegulars: 'حداکثر سن اهداکنندهٔ مستمر',
  regularDonations: 'دفعات مستمر',
  regularMonths: 'در چند ماه',
  minimumWeightKg: 'حداقل وزن (کیلوگرم)',
  intervalWeeks: 'فاصله (هفته)',
  longIntervalWeeks: 'فاصلهٔ بلند، آقا / خانم (هفته)',
  donationsAYear: 'سقف، آقا / خانم',
  capMonths: 'در چند ماه غلتان',
  fluDays: 'روز',
  covidMonths: 'ماه',
  postpartumDays: 'روز',
  miscarriageMonths: 'ماه',
  skinMonths: 'ماه',
  minorSurgeryWeeks: 'هفته پس از بهبود',
  surgeryMonths: 'بازهٔ پرسش (ماه)',
  vectorVaccineDays: 'روز',
  liveVaccineWeeks: 'هفته',
  exposureMonths: 'ماه',
  minimumHaemoglobin: 'هموگلوبین',
  malariaVisitMonths: 'ماه پس از سفر',
  malariaResidentMonths: 'ماه پس از اقامت',
  residenceMonths: 'مرز اقامت (ماه پیاپی)',
  mealHours: 'ساعت',
  screeningDays: 'اعتبار پاسخ‌ها (روز)',
};
