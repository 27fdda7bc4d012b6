import { committeeIn } from '../committee/committeeView';
import { logLook } from '../cases/viewLog';
import { answering, noRecord } from '../kernel/handler';
import { keepFile } from '../printing/madeFile';
import { csvOf } from '../sheets/csv';
import { writeWorkbook } from '../sheets/writeWorkbook';
import { readStatistics } from './readStatistics';
import { sheetsOf, tableRows } from './sheets';

/** The statistics of one period as a spreadsheet, or its table as CSV. Nothing leaves before it is logged. */
export const exportStatistics = answering('statistics.export', {
  ...noRecord,
  async answer(context, input) {
    const statistics = await readStatistics(context, input);
    const { name } = committeeIn(context).settings;
    const bytes =
      input.format === 'csv' ? csvOf(tableRows(statistics)) : await writeWorkbook(sheetsOf(statistics, name));
    await logLook(context, `导出了${statistics.period}统计报表`);
    return keepFile(context, `statistics-${statistics.from}-${statistics.to}.${input.format}`, bytes);
  },
});
