import { provideCompiledKernels } from './kernels';
import { serve } from './server';
import { tasks } from './tasks';

provideCompiledKernels();
serve(self, tasks);
