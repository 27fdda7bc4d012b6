import type { Input } from '@/contract/procedures';
import { filledSections } from '../journeys/city';

const PATENT = {
  kind: 'patent' as const,
  fields: { name: '一种凉粉机', holder: '示范科技有限公司', number: 'ZL201110269715.3', standing: 'owner' },
};

/** Everything that is filed, against so many respondents, whose names tell one walk (`mark`) from another. */
export function changesOf(mark: string, respondents: number, patent: boolean): Input<'filing.save'>['changes'] {
  const blank = { kind: 'enterprise', creditCode: '', phone: '', address: '', contact: '' } as const;
  const value = Array.from({ length: respondents }, (_, index) => ({
    ...blank,
    name: `示范${mark}第${index + 1}方商贸有限公司`,
  }));
  return [
    ...filledSections().filter((change) => change.section !== 'respondents'),
    { section: 'respondents' as const, value },
    ...(patent ? [{ section: 'right' as const, value: PATENT }] : []),
  ];
}
