import { archive as fileAway } from '@/domain/archive/archive';
import { dossierOf } from '@/domain/archive/dossier';
import { isSeated } from '@/domain/cases/participants';
import { relationTo } from '@/domain/cases/relation';
import { caseCommand } from '../cases/caseCommand';
import { theCase } from '../cases/loadCase';
import { stepOf } from '../cases/stepOf';
import { answering } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';

/** What the file needs and what is missing. Two reads. */
export const getDossier = answering('case.dossier', {
  ...theCase,
  answer(context, _input, record) {
    const inside = relationTo(record, context.who) === 'committee' || isSeated(record, context.openid);
    if (!inside) throw new Refusal('NOT_ALLOWED');
    const items = dossierOf(record).map(({ rule: { id, problem, remedy, explainable }, name, state }) => ({
      id,
      name,
      state,
      problem: state === 'missing' ? problem : '',
      remedy: state === 'missing' ? remedy : '',
      explainable,
    }));
    return Promise.resolve({ items, complete: items.every(({ state }) => state !== 'missing') });
  },
});

/** Files a case away for good. */
export const archive = caseCommand('case.archive', 'archive', ({ context, input, record }) => ({
  ...stepOf(fileAway(record, input.statement, context.today)),
  reason: input.statement || null,
}));
