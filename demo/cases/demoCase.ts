import type { CourtDecisionKind } from '@/domain/court/court';
import type { Input, Output } from '@/contract/procedures';
import type { ClaimContent, ProceedingContent, RespondentContent } from '@/domain/filing/content';
import type { RefusalReason } from '@/domain/cases/refusalReasons';
import type { RightKind } from '@/domain/rights/kinds';
import type { EnterpriseKey } from '../enterprises';
import type { Phone } from '../gateway';
import type { DemoCalendar } from '../moments';
import type { PersonKey } from '../people';
import type { PosterKey } from '../posters';

/** A case as one of its people sees it. */
export type CaseNow = Output<'case.get'>;

/** A moment of the demo: so many working days before today, at a time of day in Shanghai. */
export interface Moment {
  ago: number;
  time: string;
}

/** A file that is made anew in each demo: a picture of goods, a phone's photo with its place, or a certificate. */
export type DemoFile = { name: string; caption: string } & (
  | { make: 'goods'; seed: number }
  | { make: 'photo'; seed: number }
  | { make: 'certificate'; title: string; lines: readonly string[] }
);

/** What is done to a case after it was filed. */
export type Step = Moment &
  (
    | { do: 'ask'; workingDays: number; items: readonly { what: string; reason: string }[] }
    | { do: 'answer'; answers: readonly string[]; file?: DemoFile }
    | { do: 'accept'; note: string }
    | { do: 'refuse'; by: 'head' | 'registrar'; reasonCode: RefusalReason; explanation: string }
    | { do: 'transfer'; bodyId: string; reason: string }
    | { do: 'withdraw'; reason: string }
    | { do: 'look'; by: 'head' | 'auditor' | 'registrar' }
    | {
        do: 'answerNotice';
        by: PersonKey;
        /** Number of the respondent. */
        no: number;
        answer: Input<'invite.answer'>['answer'];
        reason: string;
      }
    /** The court that was asked, of the one case that waits for it. */
    | { do: 'courtDecides'; result: CourtDecisionKind; document: string }
    | { do: 'name'; mediators: readonly PersonKey[] }
    | { do: 'addEvidence'; by: PersonKey; file: DemoFile }
    | { do: 'sign'; by: PersonKey; as: 'applicant' | 'respondent' | 'mediator' | 'head' }
    | { do: 'report'; by: PersonKey; no: number; amountYuan: string; note: string; slip: DemoFile | undefined }
    | {
        do: 'tell';
        by: PersonKey;
        tell: (phone: Phone, record: CaseNow, calendar: DemoCalendar) => Promise<void>;
      }
  );

export interface DemoCase {
  by: PersonKey;
  enterprise: EnterpriseKey;
  poster?: PosterKey;
  begun: Moment;
  /** Null: a draft that was left. */
  filed: Moment | null;
  respondents: readonly (Partial<RespondentContent> & { name: string })[];
  right: { kind: RightKind; fields: Readonly<Record<string, string>> };
  conduct: { acts: readonly string[]; subject: string; model?: string; place: string; link?: string };
  /** Days before the beginning on which it was found. */
  foundDaysBefore: number;
  claims: readonly (Partial<ClaimContent> & { kind: string })[];
  /** `{found}` is the day on which it was found, in words. */
  facts: string;
  proceedings?: readonly ProceedingContent[];
  evidence: readonly DemoFile[];
  then: readonly Step[];
}
