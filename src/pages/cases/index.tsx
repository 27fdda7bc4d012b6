import { View } from '@tarojs/components';

export default function Page() {
  return <View>案件</View>;
}
