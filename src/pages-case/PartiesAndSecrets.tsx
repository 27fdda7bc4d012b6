import type { CaseView } from '@/contract/cases';
import { open } from '../data/navigate';
import { Button } from '../ui/button/Button';
import { LinkRow } from '../ui/link-row/LinkRow';
import { Notice } from '../ui/notice/Notice';

/** What one's own side still has to bring before it can be bound, in plain words; nothing for anybody else. */
export function OwnMissing({ view }: { view: CaseView }) {
  const { mediation } = view;
  const missing = mediation?.circumstances.filter(({ side, met }) => side === mediation.ownSide && met === null) ?? [];
  return (
    <>
      {missing.map((each) => (
        <Notice key={each.id} tone="warn" title="您这一方还要补">
          {`${each.needs}。`}
          <Button
            id={`missing-${each.kind}`}
            kind="text"
            small
            onClick={() => open('/pages-mediation/parties', { id: view.id })}
          >
            看怎么补
          </Button>
        </Notice>
      ))}
    </>
  );
}

/** To what the parties are and who outside is touched, and to the trade secrets; each where there is something to do or see. */
export function PartiesAndSecrets({ view }: { view: CaseView }) {
  const { mediation } = view;
  const hasParties =
    mediation !== null &&
    (mediation.circumstances.length > 0 ||
      mediation.outsiders.length > 0 ||
      view.commands.includes('noteCircumstance'));
  const hasSecrets = view.commands.includes('markSecret') || view.evidence.some((item) => item.secret);
  const missing = mediation?.circumstances.filter(({ met }) => met === null).length ?? 0;
  return (
    <>
      {hasParties && (
        <LinkRow
          id="open-parties"
          label="当事人情况"
          note="监护、承继、境外、国家机关；案外的利害关系人"
          value={missing > 0 ? `${missing}项待落实` : ''}
          onClick={() => open('/pages-mediation/parties', { id: view.id })}
        />
      )}
      {hasSecrets && (
        <LinkRow
          id="open-secrets"
          label="涉密材料"
          note="标为涉密，谁能打开"
          onClick={() => open('/pages-mediation/secrets', { id: view.id })}
        />
      )}
    </>
  );
}
