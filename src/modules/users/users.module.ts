import { Global, Module } from '@nestjs/common';
import { AbsenceRules } from './absence-rules';
import { AbsenceStore } from './absence-store';
import { AbsencesController } from './absences.controller';
import { AbsencesService } from './absences.service';
import { DepartmentStore } from './department-store';
import { DepartmentsController } from './departments.controller';
import { DepartmentsService } from './departments.service';
import { GroupStore } from './group-store';
import { GroupsController } from './groups.controller';
import { GroupsService } from './groups.service';
import { HandOverController } from './hand-over.controller';
import { HandOverService } from './hand-over.service';
import { OpenWork } from './open-work';
import { OrganisationService } from './organisation.service';
import { PeopleChanges } from './people-changes';
import { PeopleGate } from './people-gate';
import { PeopleHandOver } from './people-hand-over';
import { PeopleRules } from './people-rules';
import { PeopleWatch } from './people-watch';
import { PersonalLeave } from './personal-leave';
import { UserStore } from './user-store';
import { UsersController } from './users.controller';
import { UsersService } from './users.service';

/** Who is who: people, departments, the reporting line, groups, and who stands in for whom. */
@Global()
@Module({
  controllers: [UsersController, HandOverController, DepartmentsController, AbsencesController, GroupsController],
  providers: [
    AbsenceRules,
    AbsencesService,
    AbsenceStore,
    DepartmentStore,
    DepartmentsService,
    GroupsService,
    GroupStore,
    HandOverService,
    OpenWork,
    OrganisationService,
    PeopleChanges,
    PeopleGate,
    PeopleHandOver,
    PeopleRules,
    PeopleWatch,
    PersonalLeave,
    UserStore,
    UsersService,
  ],
  exports: [
    AbsencesService,
    DepartmentsService,
    GroupsService,
    OpenWork,
    OrganisationService,
    PeopleWatch,
    PersonalLeave,
    UsersService,
  ],
})
export class UsersModule {}
