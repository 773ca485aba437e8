import { ApiProperty } from '@nestjs/swagger';

export class OrganisationProblemView {
  @ApiProperty({ description: 'Code of what is wrong, such as `superior-missing` or `route-gap`.' })
  code!: string;

  @ApiProperty({ description: 'What is wrong, in the language of the request.' })
  message!: string;
}

export class OrganisationFindingsView {
  @ApiProperty({
    description: 'What will hold requests up today; empty: sound.',
    type: OrganisationProblemView,
    isArray: true,
  })
  problems!: OrganisationProblemView[];

  @ApiProperty({
    description: 'Steps of routes that name what their requests do not have; they hold nothing up.',
    type: OrganisationProblemView,
    isArray: true,
  })
  warnings!: OrganisationProblemView[];
}
