import { POSTER_COLOUR_NAMES, POSTER_COLOURS, type PosterColour } from '@/domain/posters/design';
import type { Finding } from '@/domain/text/finding';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { TextField } from '../ui/text-field/TextField';

const MOST_TITLE = 40;
const MOST_LINE = 40;

export interface Design {
  title: string;
  line: string;
  colour: PosterColour;
}

interface DesignFieldsProps {
  design: Design;
  onChange: (design: Design) => void;
  findings: readonly Finding[];
}

/** What stands on a poster, and in which colour. */
export function DesignFields({ design, onChange, findings }: DesignFieldsProps) {
  return (
    <>
      <TextField
        name="title"
        label="标题"
        required
        hint="印在最上面，扫码后也看到"
        grows
        fixed
        max={MOST_TITLE}
        value={design.title}
        onChange={(title) => onChange({ ...design, title })}
        findings={findings}
      />
      <TextField
        name="line"
        label="副标题"
        grows
        fixed
        max={MOST_LINE}
        value={design.line}
        onChange={(line) => onChange({ ...design, line })}
        findings={findings}
      />
      <ChoiceField
        name="colour"
        label="颜色"
        required
        wheel
        value={design.colour}
        choices={POSTER_COLOURS.map((one) => ({ value: one, label: POSTER_COLOUR_NAMES[one] }))}
        onChange={(value) =>
          onChange({ ...design, colour: POSTER_COLOURS.find((one) => one === value) ?? design.colour })
        }
        findings={findings}
      />
    </>
  );
}
