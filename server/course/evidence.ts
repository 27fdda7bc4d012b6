import type { MediationCase } from '@/domain/cases/case';
import type { SecretViewer } from '@/domain/cases/partyFacts';
import { isSeated } from '@/domain/cases/participants';
import { relationTo, sideOf } from '@/domain/cases/relation';
import { addToCase, whyNotAdded } from '@/domain/evidence/addToCase';
import { exchangeEvidence as exchange } from '@/domain/evidence/exchange';
import { markSecret as mark, nameViewers as name } from '@/domain/evidence/vault';
import type { EvidenceItem } from '@/domain/filing/content';
import type { Side } from '@/domain/parties/side';
import { mustBeSeated, namedSide, sideActing } from '../cases/acting';
import { actingPerson } from '../cases/actingPerson';
import { caseCommand } from '../cases/caseCommand';
import { viewEvidence } from '../cases/caseView';
import { commitCase } from '../cases/commitCase';
import { allowedTransition } from '../cases/guards';
import { theCaseInTransaction } from '../cases/loadCase';
import { stepOf } from '../cases/stepOf';
import { takeInEvidence } from '../filing/evidenceFile';
import { whoIs, type Context } from '../kernel/context';
import { carryingOut, type CommandCall, type Parsed } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import { removeFiles } from '../platform/files';
import { get } from '../store/queries';

type Input = Parsed<'evidence.add'>;

function idOf(call: CommandCall): string {
  return `e${call.key.slice(0, 23)}`;
}

/** Whose evidence it becomes: the caller's own side's, or that of the side for which a mediator takes paper in. */
function ownerOf(record: MediationCase, context: Context, input: Input): Side {
  if (isSeated(record, context.openid)) return namedSide(record, input.side ?? '');
  return sideActing(record, context);
}

/** Everything that can be judged before the file is looked at. */
function judge(record: MediationCase, context: Context, input: Input): Side {
  allowedTransition(record, 'addEvidence', context.who);
  const side = ownerOf(record, context, input);
  const refused = whyNotAdded(record, side, input.caption);
  if (refused) stepOf(refused);
  return side;
}

/** A side hands in further evidence. It is its own, and the mediators', until it is exchanged. */
export const addEvidence = carryingOut('evidence.add', {
  load: theCaseInTransaction.load,
  maySee: theCaseInTransaction.maySee,
  receipt: 'record',
  async prepare(context, input, call) {
    const record = await get('cases', input.caseId);
    if (!record || relationTo(record, context.who) === null) throw new Refusal('NOT_FOUND');
    const id = idOf(call);
    if (record.evidence.some((item) => item.id === id)) return null;
    judge(record, context, input);
    return takeInEvidence(context.openid, input.fileId, input.name, `evidence/${record._id}/${id}`);
  },
  async change({ transaction, context, input, record, call, prepared }) {
    const id = idOf(call);
    const repeated = record.evidence.find((item) => item.id === id);
    if (repeated) return { version: record.version, item: viewEvidence(repeated) };
    if (!prepared) throw new Refusal('CHANGED_MEANWHILE');
    const row = allowedTransition(record, 'addEvidence', context.who);
    const item: EvidenceItem = {
      id,
      side: judge(record, context, input),
      caption: input.caption,
      ...prepared,
      secret: input.secret,
      addedAt: context.now,
      addedBy: context.openid,
    };
    const step = stepOf(addToCase(record, item));
    const after = await commitCase(transaction, context, call, record, {
      command: 'addEvidence',
      to: record.stage,
      rule: row.rule,
      fields: step.fields,
      reason: null,
      text: step.text,
      event: row.event,
      by: actingPerson(record, context),
    });
    return { version: after.version, item: viewEvidence(item) };
  },
  after: (_context, input) => removeFiles([input.fileId]),
});

/** A mediator lets every side open what one side handed in. */
export const exchangeEvidence = caseCommand('evidence.exchange', 'exchangeEvidence', ({ context, input, record }) => {
  mustBeSeated(record, context);
  return { ...stepOf(exchange(record, input.evidenceIds)), reason: null };
});

/** A side, or a mediator, says that a piece is a trade secret. */
export const markSecret = caseCommand('evidence.markSecret', 'markSecret', ({ context, input, record }) => {
  const side = sideOf(record, context.who);
  if (side === null) mustBeSeated(record, context);
  return { ...stepOf(mark(record, input, side ?? 'mediator')), reason: null };
});

/** A mediator names who of a side may open trade secrets. One read for each. */
export const nameViewers = caseCommand(
  'evidence.nameViewers',
  'nameViewers',
  async ({ transaction, context, input, record }) => {
    mustBeSeated(record, context);
    const side = namedSide(record, input.side);
    const viewers: SecretViewer[] = [];
    for (const [index, openid] of input.viewers.entries()) {
      const person = await transaction.get('persons', openid);
      const stands = person && sideOf(record, whoIs(openid, person, [])) === side;
      if (!stands) throw badInput(`viewers.${index}`, '这个人不在这一方', '请选择这一方登记过的人');
      viewers.push({ side, openid, name: person.name ?? '' });
    }
    return { ...stepOf(name(record, side, viewers)), reason: null };
  },
);
