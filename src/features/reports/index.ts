/**
 * Reports: what is put on paper before a drive and what is counted after it. Always true here: the evening
 * list names people by a first name and an initial and goes to who works at the drive, to admins where nobody
 * does; it says nothing about health. A report names nobody and counts what stands at the moment it is made.
 * Each goes out once to an account, made when it is sent, to who still has the right to it.
 */
export { reports, reportWay, sheetWay } from './handlers.ts';
export { reportChores, reportComposes } from './post.ts';
export { type DriveReport, type HourCount, reportOf } from './report/rules.ts';
