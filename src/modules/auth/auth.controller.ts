import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../platform/http/public';
import { LoggedInDto, LoginBody, PasswordBody, ProfileDto } from './auth.dto';
import { AuthService, type LoggedIn } from './auth.service';
import { CurrentSession } from './current-actor';
import { profileOf } from './profile';
import { clearSessionCookie, setSessionCookie } from './session-cookie';
import type { Session } from './session-store';

@ApiTags('auth')
@Controller('api/v1/auth')
export class AuthController {
  constructor(private readonly auth: AuthService) {}

  @Post('login')
  @Public()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'login',
    summary: 'Log in',
    description: `Opens a session: sets the cookie keypath_session (HttpOnly, SameSite=Lax) and answers the same token for scripts.
Anybody may call it. An unknown person, a disabled one and a wrong password are the same answer. After five wrong passwords for one
person, or thirty from one network address, each further try has to wait, longer every time.
Errors: 400 invalid-body, 401 credentials-wrong, 429 login-throttled (with Retry-After).`,
  })
  @ApiResponse({ status: 200, description: 'Logged in.', type: LoggedInDto })
  async login(
    @Body() body: LoginBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LoggedInDto> {
    const attempt = { email: body.email, address: request.ip };
    return this.withCookie(request, reply, await this.auth.login(attempt, body.password));
  }

  @Post('logout')
  @HttpCode(204)
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'logout',
    summary: 'Log out',
    description:
      'Ends this session at once, in every process. Permission: any logged-in person. Errors: 401 unauthenticated.',
  })
  @ApiResponse({ status: 204, description: 'The session is over.' })
  async logout(
    @CurrentSession() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.auth.logout(session);
    clearSessionCookie(request, reply);
  }

  @Get('me')
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'me',
    summary: 'Who is logged in',
    description:
      'The person of this session with roles (P1 to P8) and permissions as they are now. Permission: any logged-in person. Errors: 401 unauthenticated.',
  })
  @ApiResponse({ status: 200, description: 'The person.', type: ProfileDto })
  me(@CurrentSession() session: Session): ProfileDto {
    return profileOf({ ...session.actor, email: session.email });
  }

  @Post('password')
  @HttpCode(200)
  @ApiBearerAuth()
  @ApiOperation({
    operationId: 'changePassword',
    summary: "Change one's own password",
    description: `Every session of the person ends; the answer opens a new one, as a log-in does. Permission: any logged-in person.
Wrong present passwords are throttled like log-ins.
Errors: 400 invalid-body, 401 unauthenticated, 422 password-wrong, 422 password-unfit, 429 login-throttled (with Retry-After).`,
  })
  @ApiResponse({ status: 200, description: 'Changed; a new session.', type: LoggedInDto })
  async changePassword(
    @CurrentSession() session: Session,
    @Body() body: PasswordBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LoggedInDto> {
    return this.withCookie(request, reply, await this.auth.changePassword(session, { ...body, address: request.ip }));
  }

  private withCookie(request: FastifyRequest, reply: FastifyReply, loggedIn: LoggedIn): LoggedIn {
    setSessionCookie(request, reply, loggedIn.token);
    return loggedIn;
  }
}
