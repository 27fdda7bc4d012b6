import { mergeInternalComponents } from '@tarojs/shared';
import { SPOKEN_ATTRIBUTES } from './spokenAttributes';

// Runs in the mini-program, before the first page: the running code numbers attributes the same way as the templates do.
mergeInternalComponents(SPOKEN_ATTRIBUTES);
