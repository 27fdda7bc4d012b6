import { recencyKey } from '@/domain/cases/listingKeys';
import { checkCreditCode } from '@/domain/parties/creditCode';
import { findingsAt } from '@/domain/text/finding';
import { checkFormalLine } from '@/domain/text/plainText';
import { carryingOut, noRecord, type Parsed } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import { randomToken } from '../platform/randomToken';
import { get } from '../store/queries';
import { viewPoster, type PosterDoc } from './theCode';

interface Words {
  title: string;
  place: string;
}

function checkWords(input: Parsed<'poster.issue'>): Words {
  const title = checkFormalLine(input.title, { label: '标题', max: 40 });
  const place = checkFormalLine(input.place, { label: '张贴地点', max: 60 });
  if (!title.ok || !place.ok) {
    throw new Refusal('BAD_INPUT', [...findingsAt('title', title), ...findingsAt('place', place)]);
  }
  return { title: title.value, place: place.value };
}

/** An enterprise's own poster fills the enterprise in for whoever scans it, so it has to be a verified one. */
async function enterpriseOf(input: Parsed<'poster.issue'>): Promise<PosterDoc['enterprise']> {
  if (input.kind !== 'enterprise') return null;
  const creditCode = checkCreditCode(input.creditCode ?? '');
  if (!creditCode.ok) throw new Refusal('BAD_INPUT', findingsAt('creditCode', creditCode));
  const enterprise = await get('enterprises', creditCode.value);
  if (!enterprise?.verifiedAt) {
    throw badInput('creditCode', '这个单位还没有人通过身份核实', '请先请单位的人员登记并核实，再制作它的专用码');
  }
  return { creditCode: enterprise._id, name: enterprise.name };
}

/** Makes a code to be hung up. Its token is random: it cannot be guessed, and says nothing by itself. */
export const issuePoster = carryingOut('poster.issue', {
  ...noRecord,
  async prepare(_context, input) {
    const words = checkWords(input);
    return { ...words, token: randomToken(), enterprise: await enterpriseOf(input) };
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
