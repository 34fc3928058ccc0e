#ifndef STEUNWEB_COPENSSL_SHIM_H
#define STEUNWEB_COPENSSL_SHIM_H

#include <openssl/evp.h>
#include <openssl/hmac.h>

#endif
