import { recencyKey } from '@/domain/cases/listingKeys';
import { checkCreditCode } from '@/domain/parties/creditCode';
import { findingsAt } from '@/domain/text/finding';
import { checkFormalLine } from '@/domain/text/plainText';
import type { Context } from '../kernel/context';
import { carryingOut, noRecord, type Parsed } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import { randomToken } from '../platform/randomToken';
import { rollKey } from '../roll/rollKeys';
import { get } from '../store/queries';
import { viewPoster, type PosterDoc } from './theCode';

interface Words {
  title: string;
  place: string;
  line: string;
}

function checkWords(input: Parsed<'poster.issue'>): Words {
  const title = checkFormalLine(input.title, { label: '标题', max: 40 });
  const place = checkFormalLine(input.place, { label: '张贴地点', max: 60 });
  const line = checkFormalLine(input.line, { label: '副标题', max: 40, optional: true });
  if (!title.ok || !place.ok || !line.ok) {
    const findings = [...findingsAt('title', title), ...findingsAt('place', place), ...findingsAt('line', line)];
    throw new Refusal('BAD_INPUT', findings);
  }
  return { title: title.value, place: place.value, line: line.value };
}

/** An enterprise's own poster fills the enterprise in for whoever scans it: one that is verified, or in the city's list. */
async function enterpriseOf(context: Context, input: Parsed<'poster.issue'>): Promise<PosterDoc['enterprise']> {
  if (input.kind !== 'enterprise') return null;
  const creditCode = checkCreditCode(input.creditCode ?? '');
  if (!creditCode.ok) throw new Refusal('BAD_INPUT', findingsAt('creditCode', creditCode));
  const [enterprise, listed] = await Promise.all([
    get('enterprises', creditCode.value),
    get('roll', rollKey(context.committeeId, creditCode.value)),
  ]);
  const name = enterprise?.verifiedAt ? enterprise.name : listed?.name;
  if (name === undefined) {
    throw badInput(
      'creditCode',
      '这个单位不在企业名录里，也还没有人通过身份核实',
      '请先把它加入企业名录，或者请单位的人员登记并核实',
    );
  }
  return { creditCode: creditCode.value, name };
}

/** Makes a code to be hung up. Its token is random: it cannot be guessed, and says nothing by itself. */
export const issuePoster = carryingOut('poster.issue', {
  ...noRecord,
  async prepare(context, input) {
    const words = checkWords(input);
    return { ...words, token: randomToken(), enterprise: await enterpriseOf(context, input) };
  },
  receipt: 'commands',
  async change({ transaction, context, input, prepared }) {
    const poster: PosterDoc = {
      _id: prepared.token,
      version: 1,
      kind: input.kind,
      committeeId: context.committeeId,
      title: prepared.title,
      place: prepared.place,
      line: prepared.line,
      colour: input.colour,
      enterprise: prepared.enterprise,
      caseId: null,
      scans: 0,
      issuedAt: context.now,
      revokedAt: null,
      revokedReason: null,
      pictureFileId: null,
      recency: recencyKey(context.now, prepared.token),
    };
    await transaction.create('codes', poster);
    return viewPoster(poster);
  },
});
