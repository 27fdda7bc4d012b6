import { useState } from 'react';
import { call, command } from '../data/call';
import { useAnswer } from '../data/useAnswer';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { CheckList } from '../ui/check-list/CheckList';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Fold } from '../ui/fold/Fold';
import { KeyValues } from '../ui/key-values/KeyValues';
import { Screen } from '../ui/screen/Screen';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { sideName } from '../ui/wording/mediationWords';
import { aboutOf, isSitting, type WorkProps } from './seatProps';

/** The committee names who shall sit, and who of them has the lead. */
export function NameMediators({ view, mediation, hand }: WorkProps) {
  const asked = useAnswer(`${view.id}:${view.version}`, () => call('mediator.propose', { caseId: view.id }));
  const sitting = mediation.mediators.filter(isSitting);
  const [ticked, setTicked] = useState<string[]>(sitting.map((seat) => seat.openid));
  const [lead, setLead] = useState(sitting.find((seat) => seat.lead)?.openid ?? '');
  const { data } = asked;
  const people = [
    ...sitting.map((seat) => ({ openid: seat.openid, name: seat.name, why: '已在本案' })),
    ...(data?.proposed ?? []),
    ...(data?.others ?? []),
  ];
  const choices = people.map(({ openid, name, why }) => ({ value: openid, label: name, note: why }));
  // Whoever has left the case since the page was opened is ticked no longer.
  const leads = choices.filter((choice) => ticked.includes(choice.value));
  const named = leads.map((choice) => choice.value);
  const leader = leads.some((choice) => choice.value === lead) ? lead : (leads[0]?.value ?? '');
  const save = () =>
    hand.carryOut(
      () =>
        command('mediator.name', {
          ...aboutOf(view),
          mediators: named.map((openid) => ({ openid, lead: openid === leader })),
        }),
      '已指定，等调解员确认',
    );
  return (
    <>
      <SectionTitle title="指定调解员" />
      <Screen.Part loading={!data} problem={data ? null : asked.problem} onRetry={asked.reload}>
        <Card>
          {mediation.picks.length > 0 && (
            <KeyValues
              rows={mediation.picks.map((pick) => ({
                name: `${sideName(mediation, pick.side)}选`,
                value: people.find((one) => one.openid === pick.openid)?.name ?? '名单以外的人',
              }))}
            />
          )}
          <CheckList
            name="mediators"
            label="调解员"
            required
            values={named}
            choices={choices}
            onChange={setTicked}
            findings={hand.findings}
          />
          {leads.length > 1 && (
            <ChoiceField name="lead" label="谁主持" required value={leader} choices={leads} onChange={setLead} />
          )}
          <Button id="name-mediators" disabledBecause={named.length === 0 ? '请至少选一位' : null} onClick={save}>
            确认指定
          </Button>
        </Card>
        {data && data.unfit.length > 0 && (
          <Fold id="fold-unfit" title="不能担任的" count={`${data.unfit.length}位`}>
            <KeyValues rows={data.unfit.map((one) => ({ name: one.name, value: one.why }))} />
          </Fold>
        )}
      </Screen.Part>
    </>
  );
}
