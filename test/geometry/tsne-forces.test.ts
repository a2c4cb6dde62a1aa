import { kernelForces } from '../support/kernel-forces';
import { tsneBuilds } from '../support/tsne-builds';
import { describeForces } from './tsne-forces';

describeForces(tsneBuilds.map(kernelForces));
