import { keepCityChange } from '../committee/cityChanges';
import { tellPeople } from '../inbox/threads';
import type { Context } from '../kernel/context';
import { carryingOut } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import { postNotices } from '../notices/outbox';
import type { LawTextDoc } from '../store/documents';
import { putInForce } from './putInForce';
import { textInWords } from './textInWords';
import { withKeys } from './textKeys';
import { viewProposed } from './textView';

const ofCommittee = ({ committeeId }: Context, text: LawTextDoc) => text.committeeId === committeeId;

function mayBeDecided(text: LawTextDoc, openid: string): void {
  if (text.by.openid === openid) throw new Refusal('NOT_ALLOWED', [], '自己录入的文本要由另一个人同意。');
  if (text.state !== 'waiting') throw new Refusal('WRONG_STAGE', [], '这份文本已经办过了，请刷新后再看。');
}

/** A second person agrees to a text, which is in force with it, or refuses with a reason. */
export const decideText = carryingOut('lawText.decide', {
  load: (transaction, _context, { textId }) => transaction.get('lawTexts', textId),
  maySee: ofCommittee,
  receipt: 'commands',
  async change({ transaction, context, input: { approve, reason: written }, record: text, call }) {
    const { openid, now } = context;
    const reason = written.trim();
    if (!approve && reason === '') throw badInput('reason', '没有写不同意的原因', '请写明原因，录入的人会看到');
    mayBeDecided(text, openid);
    const decided = { ...text, decided: { at: now, byName: context.person?.name ?? '', reason } };
    const verdict = `${approve ? '同意' : '不同意'}录入法律文本（${text.by.name}提出）：${textInWords(text)}`;
    await keepCityChange(transaction, context, call.key, verdict);
    const event = approve ? 'changeApproved' : 'changeRefused';
    await tellPeople(transaction, postNotices(event, [text.by.openid], now, call.key));
    if (approve) {
      return viewProposed(await putInForce(transaction, context, decided), openid);
    }
    const refused = withKeys({ ...decided, state: 'refused' });
    await transaction.put('lawTexts', refused);
    return viewProposed(refused, openid);
  },
});

/** Takes a text back at once. One that waits is taken back by who proposed it; the others decide on it. */
export const withdrawText = carryingOut('lawText.withdraw', {
  load: (transaction, _context, { textId }) => transaction.get('lawTexts', textId),
  maySee: ofCommittee,
  receipt: 'commands',
  async change({ transaction, context, input: { reason }, record: text, call }) {
    const { openid, now } = context;
    if (text.state === 'waiting' && text.by.openid !== openid) {
      throw new Refusal('NOT_ALLOWED', [], '别人提出的文本，请选择同意或者不同意。');
    }
    if (text.state !== 'inForce' && text.state !== 'waiting') {
      throw new Refusal('WRONG_STAGE', [], '这份文本已经不在用了，请刷新后再看。');
    }
    const decided = { at: now, byName: context.person?.name ?? '', reason };
    const wasInUse = text.state === 'inForce';
    const withdrawn = withKeys({ ...text, state: wasInUse ? 'withdrawn' : 'takenBack', decided });
    await transaction.put('lawTexts', withdrawn);
    await keepCityChange(
      transaction,
      context,
      call.key,
      `${wasInUse ? '撤下' : '撤回'}法律文本：${textInWords(text)}。原因：${reason}`,
    );
    return viewProposed(withdrawn, openid);
  },
});
