import { Global, Module } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';
import { Outbox } from '../outbox/outbox';
import { WakeUp } from '../outbox/wake-up';
import { CheckpointSettings } from './checkpoint-settings';
import { CheckpointStore } from './checkpoint-store';
import { CheckpointVerifier } from './checkpoint-verifier';
import { CheckpointService } from './checkpoint.service';
import { EffectPerformers } from './effect-performers';
import { HistoryQuery } from './history.query';
import { InstanceStore } from './instance-store';
import { InstanceVerifiers } from './instance-verifiers';
import { MachineRegistry } from './machine-registry';
import { Mirrors } from './mirrors';
import { Quarantine } from './quarantine';
import { RecordVerifiers } from './record-verifiers';
import { StartChecks } from './start-checks';
import { VerificationService } from './verification.service';
import { TransitionListeners } from './transition-listeners';
import { TransitionMetrics } from './transition-metrics';
import { TransitionService } from './transition.service';

const providers = [
  UnitOfWork,
  Outbox,
  WakeUp,
  CheckpointService,
  CheckpointSettings,
  CheckpointStore,
  CheckpointVerifier,
  EffectPerformers,
  HistoryQuery,
  InstanceStore,
  InstanceVerifiers,
  MachineRegistry,
  Mirrors,
  Quarantine,
  RecordVerifiers,
  StartChecks,
  TransitionListeners,
  TransitionMetrics,
  TransitionService,
  VerificationService,
];

/** Instances, transitions and the outbox: the machinery under every feature. */
@Global()
@Module({ providers, exports: providers })
export class WorkflowModule {}
