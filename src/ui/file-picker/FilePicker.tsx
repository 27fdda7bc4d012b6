import { Image, Progress, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Finding } from '@/domain/text/finding';
import { chooseFiles, type FileSource } from '../../data/chooseFiles';
import { confirm, sayProblem } from '../../data/tell';
import type { PhoneFile } from '../../data/phoneFile';
import { Button } from '../button/Button';
import { fieldId, findingAt, inputId } from '../field/Field';
import { TextField } from '../text-field/TextField';
import { sizeText } from '../wording/sizes';
import './file-picker.scss';

/** A file that is in. */
export interface PickedFile {
  id: string;
  name: string;
  caption: string;
  /** Word for its kind: 图片, PDF. */
  kindName: string;
  size: number;
  /** Path of the picture on this phone, while it has it. */
  thumbnail?: string;
  /** A remark: 已去除定位信息. */
  remark?: string;
}

/** A file on its way, or one that was refused, with why. */
export interface SendingFile {
  key: string;
  name: string;
  percent: number;
  problem: string | null;
  /** Sends it again, where that may help. */
  onTryAgain: (() => Promise<void>) | null;
}

interface FilePickerProps {
  name: string;
  files: readonly PickedFile[];
  sending: readonly SendingFile[];
  /** How many more there may be. */
  room: number;
  /** Characters of a caption; without it there are no captions. */
  maxCaption?: number;
  findings?: readonly Finding[];
  onAdd: (files: PhoneFile[]) => void;
  onArrange: (files: PickedFile[]) => void;
  onDismiss: (key: string) => void;
  onOpen?: (file: PickedFile) => void;
}

/** Photos and files with captions, in the order in which they are to be read. */
export function FilePicker(props: FilePickerProps) {
  const { name, files, sending, room, findings, onAdd, onArrange, onDismiss } = props;
  const finding = findingAt(name, findings);
  const choose = async (source: FileSource) => {
    try {
      const chosen = await chooseFiles(source, room);
      if (chosen.length > 0) onAdd(chosen);
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  const full = room <= 0 ? '已到数量上限，请先删去不需要的' : null;
  return (
    <View id={fieldId(name)}>
      {files.map((file, index) => (
        <FileRow
          key={file.id}
          file={file}
          index={index}
          last={index === files.length - 1}
          name={name}
          maxCaption={props.maxCaption}
          onOpen={props.onOpen}
          onCaption={(caption) => onArrange(files.map((one) => (one.id === file.id ? { ...one, caption } : one)))}
          onMove={(by) => onArrange(moved(files, index, by))}
          onRemove={() => onArrange(files.filter((one) => one.id !== file.id))}
        />
      ))}
      {sending.map((file) => (
        <SendingRow key={file.key} file={file} onDismiss={() => onDismiss(file.key)} />
      ))}
      {finding && <Text className="field__problem">{`${finding.problem}。${finding.remedy}`}</Text>}
      <View className="file-picker__add">
        <Button id={`${inputId(name)}-photo`} kind="secondary" disabledBecause={full} onClick={() => choose('photo')}>
          拍照或选图片
        </Button>
        <Button id={`${inputId(name)}-file`} kind="secondary" disabledBecause={full} onClick={() => choose('file')}>
          {Taro.getEnv() === Taro.ENV_TYPE.WEAPP ? '从聊天选文件' : '选文件'}
        </Button>
      </View>
    </View>
  );
}

/** The list with one item moved up (-1) or down (1). */
export function moved<T>(items: readonly T[], index: number, by: -1 | 1): T[] {
  const list = [...items];
  const [one] = list.splice(index, 1);
  if (one !== undefined) list.splice(Math.max(0, index + by), 0, one);
  return list;
}

interface FileRowProps {
  file: PickedFile;
  index: number;
  last: boolean;
  name: string;
  maxCaption: number | undefined;
  onOpen: ((file: PickedFile) => void) | undefined;
  onCaption: (caption: string) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function FileRow({ file, index, last, name, maxCaption, onOpen, onCaption, onMove, onRemove }: FileRowProps) {
  const remove = async () => {
    if (await confirm('删除这份材料？', file.name, '删除')) onRemove();
  };
  const under = [file.kindName, sizeText(file.size), file.remark].filter(Boolean).join(' · ');
  return (
    <View className="file-row">
      <View className="file-row__head" onClick={() => onOpen?.(file)}>
        {file.thumbnail ? (
          <Image className="file-row__picture" src={file.thumbnail} mode="aspectFill" />
        ) : (
          <Text className="file-row__picture">{file.kindName}</Text>
        )}
        <View className="file-row__words">
          <Text>{`${index + 1}. ${file.name}`}</Text>
          <Text className="file-row__under">{under}</Text>
        </View>
      </View>
      {maxCaption !== undefined && (
        <TextField
          name={`${name}.${index}.caption`}
          label="证明什么"
          value={file.caption}
          max={maxCaption}
          onChange={onCaption}
          placeholder="例如：对方店铺销售页面截图"
        />
      )}
      <View className="file-row__tools">
        <Button kind="text" small label={`上移第${index + 1}份`} onClick={() => index > 0 && onMove(-1)}>
          上移
        </Button>
        <Button kind="text" small label={`下移第${index + 1}份`} onClick={() => !last && onMove(1)}>
          下移
        </Button>
        <Button
          id={`${inputId(name)}-${index}-remove`}
          kind="text"
          small
          label={`删除第${index + 1}份`}
          onClick={remove}
        >
          删除
        </Button>
      </View>
    </View>
  );
}

function SendingRow({ file, onDismiss }: { file: SendingFile; onDismiss: () => void }) {
  return (
    <View className={file.problem ? 'file-row file-row--refused' : 'file-row'}>
      <Text>{file.name}</Text>
      {file.problem ? (
        <View>
          <Text className="field__problem">{file.problem}</Text>
          {file.onTryAgain && (
            <Button kind="text" small onClick={file.onTryAgain}>
              重新上传
            </Button>
          )}
          <Button kind="text" small onClick={onDismiss}>
            {file.onTryAgain ? '不传了' : '知道了'}
          </Button>
        </View>
      ) : (
        <Progress percent={file.percent} strokeWidth={4} activeColor="#17408b" aria-label={`已上传${file.percent}%`} />
      )}
    </View>
  );
}
