import { Progress, Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Finding } from '@/domain/text/finding';
import { chooseFiles, type FileSource } from '../data/chooseFiles';
import { sayProblem } from '../data/tell';
import { uploadFile } from '../data/upload';
import { Button } from '../ui/button/Button';
import { Field } from '../ui/field/Field';
import '../ui/file-picker/file-picker.scss';

interface AuthorityFieldProps {
  /** Name of the file that is in, or ''. */
  fileName: string;
  findings: readonly Finding[];
  onUploaded: (fileId: string, name: string) => void;
}

/** The written authority of an agent, as a picture or a PDF. */
export function AuthorityField({ fileName, findings, onUploaded }: AuthorityFieldProps) {
  const [percent, setPercent] = useState<number | null>(null);
  const choose = async (source: FileSource) => {
    try {
      const [file] = await chooseFiles(source, 1);
      if (!file) return;
      setPercent(0);
      onUploaded(await uploadFile(file, setPercent), file.name);
    } catch (problem) {
      await sayProblem(problem);
    } finally {
      setPercent(null);
    }
  };
  return (
    <Field name="authorityFileId" label="授权委托书" hint="盖章的委托书，拍照或上传PDF" required findings={findings}>
      {fileName && <Text>{`已上传：${fileName}`}</Text>}
      {percent !== null && <Progress percent={percent} strokeWidth={4} activeColor="#17408b" />}
      <View className="file-picker__add">
        <Button id="authority-photo" kind="secondary" busy={percent !== null} onClick={() => choose('photo')}>
          拍照或选图片
        </Button>
        <Button id="authority-file" kind="secondary" busy={percent !== null} onClick={() => choose('file')}>
          选文件
        </Button>
      </View>
    </Field>
  );
}
