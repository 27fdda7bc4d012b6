import { Text, View } from '@tarojs/components';
import { phone } from '../../data/tell';
import { Button } from '../button/Button';
import { Card } from '../card/Card';
import './contact-card.scss';

interface ContactCardProps {
  committee: { name: string; phone: string; hours: string; address: string };
  /** Offers that somebody types for the caller. */
  helpFilling?: boolean;
}

/** A person to call, at the foot of every page of a case: nobody is left alone with a form. */
export function ContactCard({ committee, helpFilling }: ContactCardProps) {
  return (
    <Card>
      <View className="contact">
        <View className="contact__words">
          <Text className="contact__name">{committee.name}</Text>
          <Text className="contact__under">
            {[committee.phone, committee.hours, committee.address].filter(Boolean).join('\n')}
          </Text>
        </View>
        <Button
          id="call"
          kind="secondary"
          small
          label={`拨打${committee.phone}`}
          onClick={() => phone(committee.phone)}
        >
          打电话
        </Button>
      </View>
      {helpFilling && <Text className="contact__help">不方便打字？打电话，工作人员可以帮您填。</Text>}
    </Card>
  );
}
