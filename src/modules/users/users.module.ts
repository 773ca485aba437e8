import { Global, Module } from '@nestjs/common';
import { DepartmentStore } from './department-store';
import { DepartmentsController } from './departments.controller';
import { DepartmentsService } from './departments.service';
import { OpenWork } from './open-work';
import { OrganisationService } from './organisation.service';
import { PeopleChanges } from './people-changes';
import { PeopleGate } from './people-gate';
import { PeopleRules } from './people-rules';
import { UserStore } from './user-store';
import { UsersController } from './users.controller';
import { UsersService } from './users.service';

/** Who is who: people, departments, the reporting line. */
@Global()
@Module({
  controllers: [UsersController, DepartmentsController],
  providers: [
    DepartmentStore,
    DepartmentsService,
    OpenWork,
    OrganisationService,
    PeopleChanges,
    PeopleGate,
    PeopleRules,
    UserStore,
    UsersService,
  ],
  exports: [DepartmentsService, OpenWork, OrganisationService, UsersService],
})
export class UsersModule {}
