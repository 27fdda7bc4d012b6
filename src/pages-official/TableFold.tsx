import { Text, View } from '@tarojs/components';
import { useState, type PropsWithChildren } from 'react';

/** The numbers of a drawing as a table, drawn when somebody wants to read them. */
export function TableFold({ id, children }: PropsWithChildren<{ id: string }>) {
  const [open, setOpen] = useState(false);
  return (
    <View className="overview__table">
      <View
        id={id}
        className="overview__toggle"
        aria-role="button"
        aria-label={open ? '收起表格' : '看表格'}
        onClick={() => setOpen(!open)}
      >
        <Text>{open ? '收起表格' : '看表格'}</Text>
      </View>
      {open && children}
    </View>
  );
}
