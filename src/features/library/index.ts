/**
 * «دانستنی‌ها»: packs to read, questions with their answers, and an expert to ask. Always true here: what is
 * archived or written for one broadcast is never read; every answer names its source and, where it is about
 * health, leaves the word to the physician; what somebody asks rests sealed, is opened only by those who may
 * answer where the asker belongs, and is erased after 90 days: then only what became a common question is left.
 */
export { exportOf, forgetAccount, type QuestionRecord } from './asking/persons.ts';
export { readWay } from './buttons.ts';
export { seedFaq } from './faq/seeding.ts';
export { type LibraryRoom, library } from './library.ts';
export { type LibraryParts, libraryEntry } from './links.ts';
export { faqWay, questionsWay } from './ways.ts';
