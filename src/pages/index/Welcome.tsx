import { Text, View } from '@tarojs/components';
import './welcome.scss';

/** For who comes the first time: what this is, in three sentences. */
export function Welcome() {
  return (
    <View className="welcome">
      <Text className="welcome__title">知识产权纠纷，不打官司也能解决</Text>
      <Text className="welcome__line">专利、商标、著作权等纠纷，由人民调解委员会居中调解，不收费。</Text>
      <Text className="welcome__line">手机上填申请、传证据，每一步到哪了、谁在办、什么时候有结果，都看得见。</Text>
      <Text className="welcome__line">调解出于双方自愿；谈不成，不影响您再去起诉。</Text>
    </View>
  );
}
