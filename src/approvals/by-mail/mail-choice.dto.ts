import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';

export class MailChoiceBody {
  @ApiProperty({ description: 'False: no mails, and the links that were sent are dead.' })
  @IsBoolean()
  wanted!: boolean;
}

export class MailChoiceView {
  @ApiProperty({ description: 'Whether I am asked by mail, for the kinds of request where the policy allows it.' })
  wanted!: boolean;

  @ApiProperty({ description: 'Whether this installation sends mail at all.' })
  available!: boolean;
}
