import type { MeView } from '@/contract/account';
import { HAT_NAMES, HATS, hatsOf, hatWorn } from '@/domain/roles/hats';
import { useHat } from '../../data/hat';
import { Chips } from '../chips/Chips';

interface HatSwitchProps {
  me: Pick<MeView, 'posts'>;
  /** Only for who has several posts, or a post and an enterprise: elsewhere it would be in the way. */
  besides?: boolean;
}

/** Switches as what one uses the app; nothing for who has one hat alone. */
export function HatSwitch({ me, besides = true }: HatSwitchProps) {
  const { hat, wear } = useHat();
  const hats = hatsOf(me.posts);
  if (hats.length < (besides ? 2 : 3)) return null;
  return (
    <Chips
      id="hat"
      label="身份"
      value={hatWorn(me.posts, hat)}
      choices={hats.map((each) => ({ value: each, label: HAT_NAMES[each] }))}
      onChange={(value) => {
        const chosen = HATS.find((each) => each === value);
        if (chosen) wear(chosen);
      }}
    />
  );
}
