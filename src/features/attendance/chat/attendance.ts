import { Composer } from 'grammy';
import type { MenuEntry, NazrContext } from '../../../bot/index.ts';
import type { Drive } from '../../drives/index.ts';
import type { StaffWay } from '../../staff/index.ts';
import { boardWatch } from '../board/showing.ts';
import { texts as board } from '../board/texts.fa.ts';
import { at } from './buttons.ts';
import { answerCodes, answerMisread } from './codes.ts';
import { answerDeferring, untilForm } from './deferring.ts';
import { answerDetails, bagForm } from './details.ts';
import { answerNames, findForm } from './finding.ts';
import { answerLooking } from './looking.ts';
import { answerOutcomes } from './outcomes.ts';
import type { AttendanceParts, AttendanceRoom, ChatParts } from './parts.ts';
import { answerPictures } from './pictures.ts';
import { texts } from './texts.fa.ts';
import { answerWalkIns } from './walk-ins.ts';

/** The chat at the bus, as the root wires it. */
export function attendance(parts: AttendanceParts): AttendanceRoom {
  const own = { find: findForm(parts), until: untilForm(parts), bag: bagForm(parts) };
  const whole = { ...parts, own };
  const composer = new Composer<NazrContext>();
  answerLooking(composer, whole);
  answerOutcomes(composer, whole);
  answerDeferring(composer, whole);
  answerDetails(composer, whole);
  answerWalkIns(composer, whole);
  answerCodes(composer, whole);
  answerPictures(composer, whole);
  return {
    watch: boardWatch(parts.database),
    composer,
    typed: answerTyped(whole),
    forms: Object.values(own),
  };
}

function answerTyped(parts: ChatParts): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  composer.use(answerNames(parts), answerMisread(parts));
  return composer;
}

/** The menu's «پذیرش», for those who work at drives. */
export const admissionEntry: MenuEntry = { words: texts.admission, data: at.drives.data({}) };

/** From another room to a drive's board. */
export const boardWay = ({ id }: Pick<Drive, 'id'>): StaffWay => ({
  text: board.open,
  data: at.board.data({ drive: id }),
  permission: at.board.permission,
});
