import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import type { Finding } from '@/domain/text/finding';
import './field.scss';

export interface FieldProps {
  /** Path of the field, 'respondents.0.name': where the server's findings are put, and the id to scroll to. */
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  findings?: readonly Finding[];
}

/** The DOM id of a field, from its path. */
export function fieldId(name: string): string {
  return `f-${name.replace(/\./g, '-')}`;
}

/** The id of what is filled or tapped in a field: its path with dashes, 'respondents-0-name'. */
export function inputId(name: string): string {
  return name.replace(/\./g, '-');
}

/** The first finding at this very field, or null. */
export function findingAt(name: string, findings: readonly Finding[] | undefined): Finding | null {
  return findings?.find((finding) => finding.field === name) ?? null;
}

/** A label, what belongs below it, a hint, and the sentence of what is wrong. */
export function Field({
  name,
  label,
  hint,
  required,
  findings,
  counter,
  children,
}: PropsWithChildren<FieldProps & { counter?: string }>) {
  const finding = findingAt(name, findings);
  return (
    <View className={finding ? 'field field--wrong' : 'field'} id={fieldId(name)}>
      <View className="field__head">
        <Text className="field__label">{label}</Text>
        {!required && <Text className="field__optional">选填</Text>}
        {counter && <Text className="field__counter">{counter}</Text>}
      </View>
      {children}
      {finding && (
        <Text className="field__problem" aria-role="alert">
          {finding.problem}。{finding.remedy}
        </Text>
      )}
      {hint && !finding && <Text className="field__hint">{hint}</Text>}
    </View>
  );
}
