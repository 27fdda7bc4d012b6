import { INVITATION_LASTS, offeredPosts } from '@/domain/invitations/invitation';
import { findingsAt } from '@/domain/text/finding';
import { checkFormalLine } from '@/domain/text/plainText';
import { keepCityChange } from '../committee/cityChanges';
import { committeeIn } from '../committee/committeeView';
import { carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { randomToken } from '../platform/randomToken';
import { unitKey } from '../units/keys';
import { invitationInWords, mayInvite, openPlace, type InvitationDoc } from './theInvitation';

/** Makes the code of an invitation. Whoever scans it only asks for the post: the code alone gives nothing. */
export const makeInvitation = carryingOut('invitation.make', {
  prepare: () => Promise.resolve({ token: randomToken() }),
  async load(transaction, context, { unitId }) {
    if (unitId === null) return { name: committeeIn(context).settings.name, active: true };
    return transaction.get('units', unitKey(context.committeeId, unitId));
  },
  maySee: (context, _place, { unitId }) => mayInvite(context, unitId),
  receipt: 'commands',
  async change({ transaction, context, input, record: place, call, prepared: { token } }) {
    if (!place.active) throw new Refusal('WRONG_STAGE', [], '这个单位已经停用，不能再邀请人员。');
    const answer = offeredPosts(input.unitId, input.posts);
    const name = checkFormalLine(input.personName, { label: '姓名', max: 20 });
    const findings = [...(answer.ok ? [] : answer.findings), ...findingsAt('personName', name)];
    if (!answer.ok || !name.ok || findings.length > 0) throw new Refusal('BAD_INPUT', findings);
    const { offered } = answer;
    const until = context.now + INVITATION_LASTS;
    const code: InvitationDoc = {
      _id: token,
      version: 1,
      kind: 'appointment',
      committeeId: context.committeeId,
      title: place.name,
      place: '',
      enterprise: null,
      caseId: null,
      invitation: {
        unitId: offered.unitId,
        posts: offered.unitId === null ? offered.posts : [offered.post],
        personName: name.value,
        by: { openid: context.openid, name: context.person?.name ?? '' },
        until,
        usedAt: null,
        openAt: openPlace(context.committeeId, offered.unitId),
      },
      scans: 0,
      issuedAt: context.now,
      revokedAt: null,
      revokedReason: null,
      pictureFileId: null,
      recency: null,
    };
    await transaction.create('codes', code);
    await keepCityChange(transaction, context, call.key, `邀请${invitationInWords(code)}`);
    return { token, until, placeName: place.name };
  },
});
