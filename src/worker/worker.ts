import './kernels';
import { serve } from './server';
import { tasks } from './tasks';

serve(self, tasks);
