import { Text, View } from '@tarojs/components';
import type { MonthView } from '@/contract/overview';
import { Card } from '../ui/card/Card';
import { CountCell } from './CountCell';
import { endedIn, share } from './figures';
import { monthName } from './groupWords';
import { TableFold } from './TableFold';

const SERIES = [
  { key: 'filed', behind: 'filedIn', name: '收到申请', of: (month: MonthView) => month.filed },
  { key: 'agreed', behind: 'agreedIn', name: '达成协议', of: (month: MonthView) => month.results.agreed },
  { key: 'ended', behind: 'endedIn', name: '有结果', of: endedIn },
] as const;

/** How many requests came, were agreed on and ended, month by month; in the table each number opens its cases. */
export function Trend({ months }: { months: readonly MonthView[] }) {
  const most = Math.max(1, ...months.flatMap((month) => SERIES.map(({ of }) => of(month))));
  const spoken = (month: MonthView) => SERIES.map(({ name, of }) => `${name}${of(month)}件`).join('，');
  return (
    <Card id="trend" title={`逐月趋势（件，最高${most}）`}>
      <View className="overview__legend">
        {SERIES.map(({ key, name }) => (
          <View key={key} className="overview__key">
            <View className={`overview__swatch overview__column--${key}`} />
            <Text>{name}</Text>
          </View>
        ))}
      </View>
      <View className="overview__months">
        {months.map((month) => (
          <View key={month.month} className="overview__month" aria-label={`${month.month}，${spoken(month)}`}>
            <View className="overview__columns">
              {SERIES.map(({ key, of }) => (
                <View
                  key={key}
                  className={`overview__column overview__column--${key}`}
                  style={{ height: `${share(of(month), most)}%` }}
                />
              ))}
            </View>
            <Text className="overview__month-name">{Number(month.month.slice(5))}</Text>
          </View>
        ))}
      </View>
      <TableFold id="table-trend">
        {months.map((month) => (
          <View key={month.month} className="overview__row">
            <Text className="overview__row-name">{monthName(month.month)}</Text>
            <View className="overview__cells">
              {SERIES.map(({ key, behind, name, of }) => (
                <CountCell
                  key={key}
                  id={`${month.month}-${key}`}
                  word={name}
                  count={of(month)}
                  behind={{ kind: behind, value: month.month }}
                />
              ))}
            </View>
          </View>
        ))}
      </TableFold>
    </Card>
  );
}
