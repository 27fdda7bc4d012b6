import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MediationCase } from '@/domain/cases/case';
import { startClock, stopClock } from '@/domain/cases/caseClocks';
import { newDraft, withKeys } from '@/domain/cases/newCase';
import { isFinal, type Stage } from '@/domain/cases/stages';
import { dayOf } from '@/domain/calendar/day';
import type { FilingContent } from '@/domain/filing/content';
import { contributionOf } from '@/domain/overview/contribution';
import { sumOf, type Tally } from '@/domain/overview/tally';
import { openDatabase, readDeclaration } from '@/local-cloud/database/index';
import { periodRow } from '@/server/overview/tallyRows';
import { creditCode, filledSections, MONDAY, SETTINGS, SIGNATURE } from '../journeys/city';

/** Enterprises among which the cases are spread evenly: the first one's own share grows with the number of all. */
export const ENTERPRISES = 50;

const DAY = 86_400_000;
/** How far back cases go that are being worked on, and those that have ended. */
const ACTIVE_SINCE = 20 * DAY;
const ENDED_SINCE = 3 * 365 * DAY;
const BATCH = 1000;

/** Where ten of the committee's cases stand, more or less: most have ended. */
const STAGES_OF_TEN: readonly Stage[] = [
  'SUBMITTED',
  'SUPPLEMENT',
  'INQUIRING',
  'INQUIRING',
  'REJECTED',
  'REJECTED',
  'TRANSFERRED',
  'WITHDRAWN',
  'WITHDRAWN',
  'WITHDRAWN',
];

function contentOf(n: number): FilingContent {
  const content = filledSections().reduce<Partial<FilingContent>>(
    (all, { section, value }) => ({ ...all, [section]: value }),
    { triage: {} },
  ) as FilingContent;
  const [respondent] = content.respondents;
  return { ...content, respondents: respondent ? [{ ...respondent, name: `对方${n % 997}号商贸有限公司` }] : [] };
}

/** An instant by which half of all cases are older, or nearly. */
export const LONG_AGO = MONDAY - ENDED_SINCE / 2;

/** The `n`-th of `count` cases as the server would have written it, with everything that a filed case carries. */
function theCase(n: number, count: number): MediationCase {
  const id = `c${String(n).padStart(23, '0')}`;
  const which = n % ENTERPRISES;
  const stage = STAGES_OF_TEN[Math.floor(n / ENTERPRISES) % STAGES_OF_TEN.length] ?? 'SUBMITTED';
  const age = (n + 1) / count;
  const at = MONDAY - Math.round(age * (isFinal(stage) ? ENDED_SINCE : ACTIVE_SINCE));
  const day = dayOf(at);
  const { limits, region } = SETTINGS;
  const clock = startClock('acceptance', day, limits.acceptance ?? 3);
  const number = `${region}知调〔2025〕${n + 1}号`;
  const contentSha256 = String(n).padStart(64, 'a');
  const draft = newDraft({
    id,
    committeeId: 'main',
    filedBy: { openid: `filed-${n}`, name: '申请人丙', capacity: 'member', status: 'approved' },
    applicant: {
      enterpriseId: creditCode(which + 1),
      name: `示范${which + 1}号科技有限公司`,
      legalRepresentative: '丁',
    },
    poster: null,
    contact: { name: '申请人丙', phone: '13800001001', address: '示范市开发区1号' },
    at,
  });
  return withKeys({
    ...draft,
    version: 4,
    stage,
    number,
    register: { year: 2025, n: n + 1 },
    content: contentOf(n),
    confirmation: { openid: `filed-${n}`, name: '申请人丙', signature: SIGNATURE, contentSha256, at },
    receipt: { token: `receipt${String(n).padStart(15, '0')}`, number, at, contentSha256 },
    clocks: stage === 'SUBMITTED' ? [clock] : stopClock([clock], 'acceptance', day),
    timeline: [{ seq: 1, at, kind: 'submit', byName: '申请人丙', text: '提交了调解申请，手写签名确认' }],
    textCheck: 'passed',
    submittedAt: at,
    changedAt: at,
    historySeq: 1,
    historyHash: contentSha256,
  });
}

/** Fills an empty data folder of local-cloud with so many cases, through the database's own engine. */
export async function fillWithCases(root: string, data: string, count: number): Promise<void> {
  mkdirSync(data, { recursive: true });
  const declaration = readDeclaration(JSON.parse(readFileSync(path.join(root, 'cloudbaserc.json'), 'utf8')));
  const file = path.join(data, 'documents.sqlite');
  const database = openDatabase({ file, declaration, uncovered: 'refuse', now: () => MONDAY });
  let counts: Tally = {};
  const insert = async (collectionName: string, documents: readonly object[]) => {
    const data = documents.map((each) => JSON.stringify(each));
    const answer = await database.answer('database.insertDocument', { collectionName, data });
    if ('code' in answer) throw new Error(String(answer.message));
  };
  for (let first = 0; first < count; first += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - first) }, (_, n) => theCase(first + n, count));
    await insert('cases', batch);
    counts = sumOf([counts, ...batch.map(contributionOf)]);
  }
  // As the timer would have added them up.
  await insert(
    'tallies',
    Object.entries(counts).map(([period, each]) => periodRow('main', period, each)),
  );
  database.close();
}
