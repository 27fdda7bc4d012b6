import type { QueryName } from '@/contract/procedures';

/** Who looks: by post, or by how they stand to the planted cases. */
export const EYES = [
  'leader',
  'justiceHead',
  'justiceLiaison',
  'courtLiaison',
  'officer',
  'liaisonOfParty',
  'auditor',
  'outsider',
  'applicant',
  'respondent',
] as const;
export type Eye = (typeof EYES)[number];

const GROUPS: Readonly<Record<string, readonly Eye[]>> = {
  // Officials who are of no court: these may open the cases behind a number, and orders.
  ofCourt: ['courtLiaison', 'liaisonOfParty'],
  seeing: ['leader', 'justiceHead', 'justiceLiaison', 'officer'],
  officials: ['leader', 'justiceHead', 'justiceLiaison', 'courtLiaison', 'officer', 'liaisonOfParty'],
  justice: ['justiceHead', 'justiceLiaison'],
  parties: ['applicant', 'respondent', 'liaisonOfParty'],
};

/*
 * What the queries tell whom, written by hand: `who is answered | what the others are told (or `group:what` these) | the only fields of the answer`. Those in
 * brackets are answered with what is theirs (a party its case, the auditor of the committee a case, everybody their own
 * data): of them no field is compared. Officials see numbers, stages and lights (人民调解法 15).
 */

const APPOINTMENT =
  'id version unitId unitName post personName maskedPhone status askedAt decidedByName reason openWork invitedAs invitedByName mine mayDecide mayEnd';
const MONTHS =
  'months.{month filed performed unperformed results.agreed results.terminated results.withdrawn results.lapsed results.refused results.transferred}';
const FIGURES = (at: string) =>
  `${at}.{success.value success.of score.value score.of responseRate.value responseRate.of hoursToAnswer.value hoursToAnswer.of steps.kind steps.days.value steps.days.of}`;
const COMMITTEE = 'committee.{id name region phone address hours}';
const ME = 'openid name maskedPhone consented registered posts units.unitId units.post numbersAlone guides rules';
const ORDER =
  'id caseNumber reason state unitName ownerName next stepDueOn originalDueOn extensionAsked light issuedOn';
const UNIT_MONTH = `unitId unitName medianDays ${[
  ...['carried', 'issued', 'closed', 'open', 'answered', 'inTime', 'late', 'extended', 'returned'].map(
    (name) => `counts.${name}`,
  ),
  ...['overdue', 'flag', 'other'].map((name) => `reasons.${name}`),
].join(' ')}`;
const STATISTICS =
  'rows.{R} total.{R} cells.{right source result cases claimedFen agreedFen} period from to running withheld performed unperformed'.replace(
    /R(?=\})/g,
    'right filed filedBySource.party filedBySource.court filedBySource.agency filedBySource.reopened ended endedByResult.agreed endedByResult.terminated endedByResult.withdrawn endedByResult.lapsed endedByResult.refused endedByResult.transferred written oral claimedFen agreedFen',
  );
const OF_CASE = '(parties auditor) | NOT_FOUND | ';
const OWN = (fields: string) => `officials auditor outsider (parties) | | ${fields}`;
const NOBODY = ' | NOT_ALLOWED | ';

const TABLE: Readonly<Record<QueryName, string>> = {
  'overview.get': `officials auditor | NOT_ALLOWED | today mayList groups.{kind value all open lights.red lights.amber lights.green} ${MONTHS} ${FIGURES('figures')}`,
  'overview.list':
    'seeing auditor | NOT_ALLOWED ofCourt:NOT_FOUND | today next mayIssue items.{number stage channel right park unit dueOn light filedOn}',
  'court.list':
    'courtLiaison | NOT_ALLOWED | today next items.{number right stage channel reason referredOn askedOn decision decidedOn dueOn dueIsConfirmation light result version mayRecord}',
  'overview.report': 'officials auditor | NOT_ALLOWED | url name bytes',
  'statistics.get': `justice (auditor) | NOT_ALLOWED | ${STATISTICS}`,
  'statistics.export': 'justice (auditor) | NOT_ALLOWED | url name bytes',
  'supervision.list': `seeing | NOT_ALLOWED ofCourt:NOT_FOUND | today next mayIssue items.{${ORDER}}`,
  'supervision.monthly': `seeing | NOT_ALLOWED ofCourt:NOT_FOUND | month today running units.{${UNIT_MONTH}} total.{${UNIT_MONTH}}`,
  'supervision.monthlyOrders': `seeing | NOT_ALLOWED ofCourt:NOT_FOUND | today next items.{${ORDER}}`,
  'supervision.export': 'seeing | NOT_ALLOWED ofCourt:NOT_FOUND | url name bytes',
  'supervision.get': `seeing | NOT_ALLOWED ofCourt:NOT_FOUND | ${ORDER} version unitId demand stage dueOn grade extension.{asked.{days reason} mostDays left} entries.{at name unitName deed text} actions colleagues.{openid name}`,
  'unit.list': 'officials auditor | NOT_ALLOWED | items.{unitId version name kind phone office guides active people}',
  'appointment.list': `justice courtLiaison officer liaisonOfParty | NOT_ALLOWED | next items.{${APPOINTMENT}} own.{${APPOINTMENT}}`,
  'invitation.list':
    'justiceHead | NOT_ALLOWED liaisonOfParty:NOT_FOUND | placeName items.{token posts personName byName until}',
  'audit.list': 'auditor | NOT_ALLOWED | next items.{at name role what caseNumber from to}',
  'audit.export': 'auditor | NOT_ALLOWED | url name bytes',
  'audit.heads': 'auditor | NOT_ALLOWED | items.{day cases entries walked root}',
  'public.get': `officials auditor outsider applicant respondent | | committeeName committeePhone months.{month filed results.agreed results.terminated score.value score.of} ${FIGURES('latest')} ${FIGURES('whole')} head.{day cases entries sound root}`,
  'me.get': OWN(`${ME} ${COMMITTEE}`),
  'home.get': OWN(
    `desk badge.{unread todos} me.{${ME} ${COMMITTEE.replace(/(committee)\.\{(.*)\}/, (_, at: string, names: string) =>
      names
        .split(' ')
        .map((name) => `${at}.${name}`)
        .join(' '),
    )}} city.scope city.ofCourt city.open city.lights.red city.lights.amber city.lights.green city.orders.{${ORDER}}`,
  ),
  'inbox.list': OWN('next items.{id at title text caseId page read}'),
  'inbox.cases': OWN(
    'next badge.{unread todos} items.{id caseId thread title text page at number stage unread todo asks last.title last.text last.page last.at}',
  ),
  'preferences.get':
    'officials auditor outsider applicant respondent | | always quiet.{from until} groups.{group name what wechat.on wechat.fixed sms.on sms.fixed}',
  'myData.get': OWN(
    'identity.{label value} standing.{label value} messages.{label value} caseCount hindrances.{what remedy} withdrawn deleted kept.{what why}',
  ),
  'case.get': OF_CASE,
  'case.list': '(auditor parties) | NOT_ALLOWED | ',
  'case.openEvidence': OF_CASE,
  'case.viewers': OF_CASE,
  'case.verifyHistory': '(auditor) | NOT_ALLOWED | ',
  'case.dossier': OF_CASE,
  'filing.get': OF_CASE,
  'filing.review': OF_CASE,
  'receipt.get': OF_CASE,
  'mediator.propose': OF_CASE,
  'mediation.terminationText': OF_CASE,
  'session.openSound': OF_CASE,
  'performance.whatNow': OF_CASE,
  'performance.confirmation': OF_CASE,
  'message.rooms': OF_CASE,
  'message.list': OF_CASE,
  'message.openFile': OF_CASE,
  'defence.list': OF_CASE,
  'proposal.list': OF_CASE,
  'offer.list': OF_CASE,
  'offer.result': OF_CASE,
  'flag.list': NOBODY,
  'intake.queue': NOBODY,
  'intake.context': NOBODY,
  'inquiry.queue': NOBODY,
  'inquiry.counts': NOBODY,
  'mediator.list': NOBODY,
  'membership.list': 'leader justiceHead justiceLiaison courtLiaison officer auditor outsider (parties) | | next',
  'membership.authority': ' | NOT_FOUND | ',
  'phoneTask.list': NOBODY,
  'poster.list': NOBODY,
  'poster.print': NOBODY,
  'enterprise.list': NOBODY,
  'enterprise.template': NOBODY,
  'enterprise.preview': NOBODY,
  'enterprise.mistakes': NOBODY,
  'committee.get': NOBODY,
  'lawText.list':
    'officials auditor outsider applicant respondent | | items.{id instrument from to source articles} next',
  'lawText.ofRule':
    'officials auditor outsider applicant respondent | | citation summary mark instrument since source articles',
  'lawText.read': ' | NOT_FOUND | ',
  'lawText.desk': NOBODY,
  'lawText.preview': NOBODY,
  'code.open': ' | CODE_UNKNOWN | ',
  'receipt.check': ' | CODE_UNKNOWN | ',
  'invite.open': ' | CODE_UNKNOWN | ',
  'invitation.read': ' | CODE_UNKNOWN | ',
};

export interface Expected {
  /** Answered with these fields and no others. */
  fields: ReadonlySet<string>;
  answered: readonly Eye[];
  /** Answered with what is theirs, or told in any way that it is not there now. */
  own: readonly Eye[];
  /** What everybody else is told. */
  refusalTo(eye: Eye): string;
}

function eyesIn(words: string): Eye[] {
  return words
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => GROUPS[word] ?? EYES.filter((eye) => eye === word));
}

/** `a.{b c}` as `a.b a.c`. */
function spread(fields: string): string[] {
  return [...fields.matchAll(/([\w.]+)\.\{([^{}]*)\}|([\w.]+)/g)].flatMap(([, at, inner, plain]) =>
    plain === undefined ? (inner ?? '').split(' ').map((name) => `${at}.${name}`) : [plain],
  );
}

export function expectedOf(name: QueryName): Expected {
  const [who = '', refusals = '', fields = ''] = TABLE[name].split('|').map((part) => part.trim());
  const own = eyesIn(/\((.*)\)/.exec(who)?.[1] ?? '');
  const answered = eyesIn(who.replace(/\(.*\)/, '')).filter((eye) => !own.includes(eye));
  // Nested once: `me.{a committee.{b c}}` is written out above.
  const [usual = '', ...others] = refusals.split(' ');
  const refusalTo = (eye: Eye) => {
    const other = others.map((each) => each.split(':')).find(([group = '']) => eyesIn(group).includes(eye));
    return other?.[1] ?? usual;
  };
  return { fields: new Set(spread(fields)), answered, own, refusalTo };
}
