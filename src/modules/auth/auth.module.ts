import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuthController } from './auth.controller';
import { AuthGuard } from './auth.guard';
import { AuthService } from './auth.service';
import { CredentialsStore } from './credentials-store';
import { LoginAttempts } from './login-attempts';
import { PasswordHasher } from './password-hasher';
import { SessionStore } from './session-store';

/** Log-in and sessions; with it every route of the application asks for a log-in. */
@Global()
@Module({
  controllers: [AuthController],
  providers: [
    AuthService,
    CredentialsStore,
    LoginAttempts,
    PasswordHasher,
    SessionStore,
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
  exports: [AuthService, LoginAttempts, PasswordHasher, SessionStore],
})
export class AuthModule {}
