import { secondPersons } from '@/domain/committee/secondPerson';
import { instrumentNamed } from '@/domain/lawTexts/cited';
import { proposalFindings } from '@/domain/lawTexts/findings';
import { inGroups } from '@/domain/lawTexts/groups';
import { replacedBy } from '@/domain/lawTexts/periods';
import type { SplitText } from '@/domain/lawTexts/split';
import { rulesCited } from '@/domain/law/rules';
import { keepCityChange } from '../committee/cityChanges';
import { tellPeople } from '../inbox/threads';
import { carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { postNotices } from '../notices/outbox';
import { removeFiles } from '../platform/files';
import type { LawTextDoc } from '../store/documents';
import { inTransaction } from '../store/transaction';
import { putInForce } from './putInForce';
import { groupKey, textsInForce, withKeys } from './textKeys';
import { textInWords } from './textInWords';
import { readUploadedText } from './uploadedText';

/** Groups that one transaction writes. */
const BATCH = 10;

/** Writes the articles down, under an id that nobody reads until there is a text of it. Again, they are the same. */
async function keepArticles(committeeId: string, textId: string, { preamble, articles }: SplitText): Promise<string[]> {
  const groups = inGroups(articles);
  for (let first = 0; first < groups.length; first += BATCH) {
    await inTransaction(async (transaction) => {
      for (const [offset, group] of groups.slice(first, first + BATCH).entries()) {
        const number = first + offset;
        const before = number === 0 ? preamble : '';
        const document = { _id: groupKey(textId, number), committeeId, textId, preamble: before, articles: group };
        await transaction.put('lawArticles', document);
      }
    });
  }
  return groups.map(([first]) => first?.key ?? '');
}

/**
 * Proposes a text. Its articles are written before the transaction: there may be some hundred thousand characters. Where
 * there is a second person it waits for them.
 */
export const proposeText = carryingOut('lawText.propose', {
  async prepare(context, input, call) {
    const uploaded = await readUploadedText(context, input.fileId);
    if (uploaded.sha256 !== input.sha256) {
      throw new Refusal('FILE_REFUSED', [], '文件和预览时的不一样。请重新上传，看过预览再提交。');
    }
    const { from, to, source, sha256 } = input;
    const instrument = instrumentNamed(input.instrument, rulesCited());
    const others = await textsInForce(context.committeeId, instrument);
    const said = { instrument, from, to, source };
    const findings = [...uploaded.findings, ...proposalFindings(said, others)];
    if (findings.length > 0) throw new Refusal('BAD_INPUT', findings);
    const id = `t${call.key.slice(0, 23)}`;
    const starts = await keepArticles(context.committeeId, id, uploaded.split);
    const articles = uploaded.split.articles.length;
    return { _id: id, ...said, sha256, articles, starts, replaces: replacedBy(said, others)?._id ?? null };
  },
  async load(transaction, { committeeId }) {
    return transaction.get('committees', committeeId);
  },
  maySee: () => true,
  receipt: 'commands',
  async change({ transaction, context, record: { staff }, call, prepared }) {
    const { committeeId, openid, now } = context;
    const seconds = secondPersons(staff, [openid]).map((each) => each.openid);
    const waiting = seconds.length > 0;
    const text: Omit<LawTextDoc, 'keys'> = {
      ...prepared,
      ...{ committeeId, state: 'waiting', at: now, by: { openid, name: context.person?.name ?? '' }, decided: null },
    };
    const what = textInWords(text);
    if (waiting) {
      await transaction.create('lawTexts', withKeys(text));
      await keepCityChange(transaction, context, call.key, `提出录入法律文本，等第二人同意：${what}`);
      await tellPeople(transaction, postNotices('changeProposed', seconds, now, call.key));
    } else {
      await putInForce(transaction, context, text);
      await keepCityChange(transaction, context, call.key, `录入法律文本：${what}`);
    }
    return { id: text._id, articles: text.articles, waiting };
  },
  // What was taken in is in the text.
  after: (_context, { fileId }) => removeFiles([fileId]),
});
