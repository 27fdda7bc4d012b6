import { endsWithTyped, isNameOnNotice, MOST_WRONG_TRIES } from '@/domain/inquiry/checkCode';
import { committeeIn } from '../committee/committeeView';
import type { Context } from '../kernel/context';
import { Refusal } from '../kernel/refusal';
import type { CodeDoc } from '../store/documents';
import { get, increase, updateIf } from '../store/queries';
import type { Invitation } from './invitation';

/** Races for the next try that are lost before the caller is told that the system is busy. */
const RACES = 20;

function onlyByTelephone(context: Context): Refusal {
  const { phone } = committeeIn(context).settings;
  return new Refusal('TOO_OFTEN', [], `名称或校验码输错的次数太多，这份通知书不能再在网上答复。请拨打${phone}。`);
}

/**
 * Takes one of the few tries before looking at what was typed: whoever guesses in parallel does not get more of them.
 * Returns the tries that are used up with this one.
 */
async function takeTry(context: Context, token: string): Promise<number> {
  for (let race = 0; race < RACES; race += 1) {
    const code: CodeDoc | null = await get('codes', token);
    const used = code?.wrongTries ?? 0;
    if (used >= MOST_WRONG_TRIES) throw onlyByTelephone(context);
    if (await updateIf('codes', token, { wrongTries: used }, { wrongTries: used + 1 })) return used + 1;
  }
  throw new Refusal('BUSY');
}

/**
 * Whether who answers holds the notice: its name and the end of its check code. A wrong one is counted for good, outside
 * of any transaction, and told without saying which of the two was wrong; a right one gives its try back. Two reads and
 * two writes.
 */
export async function proveNotice(
  context: Context,
  { code, respondent }: Invitation,
  typed: { respondentName: string; checkCode: string },
): Promise<void> {
  const used = await takeTry(context, code._id);
  const checkCode = respondent.notice?.checkCode ?? '';
  const holds = endsWithTyped(checkCode, typed.checkCode) && isNameOnNotice(respondent.name, typed.respondentName);
  if (holds) {
    await increase('codes', code._id, 'wrongTries', -1);
    return;
  }
  const left = MOST_WRONG_TRIES - used;
  if (left === 0) throw onlyByTelephone(context);
  throw new Refusal('BAD_INPUT', [
    {
      field: 'checkCode',
      problem: '名称或校验码与通知书不一致',
      remedy: `请照通知书填写名称和校验码的后四位，还可以试${left}次`,
    },
  ]);
}
