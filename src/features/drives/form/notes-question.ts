import type { Question } from '../../../bot/index.ts';
import { option, questionScreen } from './screens.ts';
import { texts } from './texts.fa.ts';

const NONE = '_';
const LONGEST = 120;

/** Keeps a note for who looks at the drive; '' where there is none. */
export const notesQuestion: Question = {
  id: 'notes',
  ask: () => questionScreen(texts.ask.notes, [option(texts.noNotes, NONE)]),
  read(answer) {
    const note = answer === NONE ? '' : answer.replace(/\s+/g, ' ').trim();
    return note.length > LONGEST ? { again: texts.longNote(LONGEST) } : { value: note };
  },
};
