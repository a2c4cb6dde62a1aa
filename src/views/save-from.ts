import { sentenceOf } from '../session/jobs';
import { notify } from '../session/store';
import { saveFile } from '../widgets/save-file';

/** Saves a file once it is made, unless making it was stopped; a failure is told as a sentence. */
export async function saveFrom(name: string, make: () => Promise<Blob | undefined>): Promise<void> {
  try {
    const file = await make();
    if (file) saveFile(file, name);
  } catch (error) {
    notify('error', `${name} could not be saved: ${sentenceOf(error)}`);
  }
}
