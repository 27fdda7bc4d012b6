import { Screen } from '../ui/screen/Screen';

export default function Page() {
  return <Screen loading />;
}
