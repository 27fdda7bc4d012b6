import { relationTo } from '@/domain/cases/relation';
import { STAGE_NAMES } from '@/domain/cases/stages';
import { limitOf } from '@/domain/committee/limits';
import { theCase } from '../cases/loadCase';
import { viewCase } from '../cases/caseView';
import { logView } from '../cases/viewLog';
import { committeeIn } from '../committee/committeeView';
import { answering } from '../kernel/handler';
import { get } from '../store/queries';
import { courtsOfCity } from '../units/courts';
import { channelsFor } from './channelsFor';
import { committeeLimit } from './committeeLimit';

/**
 * The desk on which a request is decided. Three reads (who asks, the case, the courts), and one more while it is not yet proved that
 * who filed may act for the applicant.
 */
export const getContext = answering('intake.context', {
  load: theCase.load,
  // What the desk knows beside the case is not for the applicant's side, whatever post somebody of it holds.
  maySee: (context, record) => relationTo(record, context.who) === 'committee',
  async answer(context, _input, record) {
    const view = viewCase(record, context);
    const proved = record.filedBy.status === 'approved';
    const [membership, courts] = await Promise.all([
      proved ? null : get('memberships', view.applicant.membershipId),
      courtsOfCity(record.committeeId),
      logView(record, context, '案件内容'),
    ]);
    const { least, most } = limitOf('supplement');
    return {
      case: { ...view, applicant: { ...view.applicant, status: membership?.status ?? view.applicant.status } },
      membershipVersion: membership?.version ?? null,
      earlier: record.earlier.map(({ id, number, title, stage, submittedAt }) => ({
        id,
        number,
        title,
        stageName: STAGE_NAMES[stage],
        submittedAt,
      })),
      bodies: committeeIn(context).settings.bodies.map(({ id, name, what, phone }) => ({ id, name, what, phone })),
      courts,
      channels: channelsFor(record, context),
      supplement: { least, usual: committeeLimit(context, 'supplement'), most },
    };
  },
});
