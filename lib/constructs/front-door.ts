import { CfnOutput } from 'aws-cdk-lib';
import { ApiMapping, DomainName, SecurityPolicy } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Construct } from 'constructs';
import type { Configuration } from '../configuration.ts';
import type { WebApi } from './web-api.ts';

interface FrontDoorProps {
  readonly configuration: Configuration;
  readonly webApi: WebApi;
}

/**
 * Answers the address that people use: a domain of the API in its Region, or CloudFront with a web ACL
 * (a web ACL cannot stand before an HTTP API itself), or nothing where AWS's own address does.
 */
export class FrontDoor extends Construct {
  constructor(scope: Construct, id: string, { configuration, webApi }: FrontDoorProps) {
    super(scope, id);
    const { publicUrl, certificateArn, edge } = configuration;
    if (!publicUrl) return;
    const host = new URL(publicUrl).hostname;
    const certificate = (arn: string) => Certificate.fromCertificateArn(this, 'Certificate', arn);
    if (certificateArn) this.inRegion(host, certificate(certificateArn), webApi);
    if (edge) this.atEdge(host, certificate(edge.certificateArn), webApi, edge.webAclArn);
  }

  private inRegion(domainName: string, certificate: ICertificate, { api, stage }: WebApi): void {
    const domain = new DomainName(this, 'Domain', {
      domainName,
      certificate,
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    new ApiMapping(this, 'Mapping', { api, domainName: domain, stage });
    this.tell(domain.regionalDomainName);
  }

  /** Nothing is cached and nothing is logged here: an address may be a link that opens a task. */
  private atEdge(
    host: string,
    certificate: ICertificate,
    { api }: WebApi,
    webAclId: string | undefined,
  ): void {
    const apiHost = `${api.apiId}.execute-api.${api.env.region}.amazonaws.com`;
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'Kinerja: pages',
      domainNames: [host],
      certificate,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      defaultBehavior: {
        origin: new HttpOrigin(apiHost, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      },
      ...(webAclId ? { webAclId } : {}),
    });
    this.tell(distribution.distributionDomainName);
  }

  /** What the city's DNS has to point its name at. */
  private tell(value: string): void {
    new CfnOutput(this, 'PointPublicUrlTo', { value });
  }
}
